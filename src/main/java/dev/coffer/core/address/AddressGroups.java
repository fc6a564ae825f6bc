package dev.coffer.core.address;

import java.util.ArrayList;
import java.util.List;

/** An address in groups of four, so that two can be compared group by group, on the screen and on paper. */
public final class AddressGroups {
    private AddressGroups() {}

    /** The groups in order; a leading {@code 0x} stands alone. Joined, they are the address. */
    public static List<String> of(String address) {
        List<String> groups = new ArrayList<>();
        int at = 0;
        if (address.startsWith("0x")) {
            groups.add("0x");
            at = 2;
        }
        for (; at < address.length(); at += 4) {
            groups.add(address.substring(at, Math.min(at + 4, address.length())));
        }
        return groups;
    }
}
