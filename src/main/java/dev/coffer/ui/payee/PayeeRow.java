package dev.coffer.ui.payee;

import dev.coffer.core.address.Address;
import dev.coffer.core.payee.PayeeId;

/**
 * One payee in the list.
 *
 * @param cooling until when its address cools off; empty if it does not
 */
public record PayeeRow(PayeeId id, String name, Address address, String claims, String cooling) {}
