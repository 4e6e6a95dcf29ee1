package dev.postern.contract;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from all others (the registries of RFC 6890). */
public final class PublicAddress {
    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        int third = ip[2] & 0xff;
        boolean special = first == 0
                || first == 10
                || first == 127
                || (first == 100 && second >= 64 && second <= 127) // carriers' own networks
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second <= 31)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113)
                || first >= 224;
        return !special;
    }

    /** Only global unicast, and of that nothing which carries an IPv4 address inside or is set apart. */
    private static boolean isPublicSix(byte[] ip) {
        int first = ((ip[0] & 0xff) << 8) | (ip[1] & 0xff);
        int second = ((ip[2] & 0xff) << 8) | (ip[3] & 0xff);
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8); // Teredo, ORCHID, documentation
        return globalUnicast && !sixToFour && !special && first != 0x3fff;
    }
}
