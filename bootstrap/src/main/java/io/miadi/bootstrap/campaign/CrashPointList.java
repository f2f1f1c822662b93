package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.wiring.CrashPoints;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Lists in the help of a command the points at which a campaign can crash, one a line. */
final class CrashPointList implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
        command.usageMessage()
                .footerHeading("%nThe points:%n")
                .footer(CrashPoints.names().stream().map(name -> "  " + name).toArray(String[]::new));
        return command;
    }
}
