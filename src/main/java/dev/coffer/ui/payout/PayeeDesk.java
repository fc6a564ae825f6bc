package dev.coffer.ui.payout;

import dev.coffer.core.address.AddressParser;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payees;

/** What the form asks about payees at every key. */
public record PayeeDesk(Feed<Payees> payees, Feed<CoolOff> coolOff, AddressParser parser) {}
