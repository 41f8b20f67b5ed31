package org.broadsheet.user;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What is counted for an address: {@code AddressNetwork.of(caller.address())} is all of IPv4, and the first half of IPv6. */
public final class AddressNetwork {
    private static final int NETWORK_BYTES = 8;

    private AddressNetwork() {}

    /** An IPv6 address without its last 64 bits, which whoever has it can choose; any other as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
