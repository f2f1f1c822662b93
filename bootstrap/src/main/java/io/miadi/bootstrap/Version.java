package io.miadi.bootstrap;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without version.properties");
            }
            var written = new Properties();
            written.load(in);
            return new String[] {"Miadi " + written.getProperty("version") + ", Java " + Runtime.version()};
        }
    }
}
