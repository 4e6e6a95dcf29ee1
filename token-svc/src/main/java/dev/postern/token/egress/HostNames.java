package dev.postern.token.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks host names up. May block for as long as the network makes it. */
@FunctionalInterface
public interface HostNames {
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
