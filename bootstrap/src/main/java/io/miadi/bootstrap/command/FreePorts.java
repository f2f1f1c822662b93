package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks, before anything is started, whether the ports that a command wants are there. Another program may still be faster. */
public final class FreePorts {
    private FreePorts() {}

    /** Port 0 is never taken: the system chooses one. */
    public static boolean isTaken(InetAddress host, int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port), 1);
            return false;
        } catch (BindException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at port " + port, e);
        }
    }

    /** Whether both of a server's ports can be had; says which cannot, and the setting that names it. */
    static boolean suffice(Web web, PrintWriter out) {
        boolean front = isFree(host(web), web.port(), "MIADI_HTTP_PORT", out);
        return isFree(InetAddress.getLoopbackAddress(), web.operationsPort(), "MIADI_OPS_PORT", out) && front;
    }

    private static boolean isFree(InetAddress host, int port, String setting, PrintWriter out) {
        boolean taken = isTaken(host, port);
        if (taken) {
            out.println(
                    "Port " + port + " of " + host.getHostAddress() + " is in use on this machine, or not to be had."
                            + " End what uses it, or choose another with " + setting + ".");
        }
        return !taken;
    }

    private static InetAddress host(Web web) {
        try {
            return InetAddress.getByName(web.host());
        } catch (IOException e) {
            throw new IllegalStateException("MIADI_HTTP_HOST names no address of this machine: " + web.host(), e);
        }
    }
}
