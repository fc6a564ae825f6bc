package dev.coffer.ui.payout;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the person sits.
 *
 * @param zone     the zone of this computer, offered first
 * @param account  the account that would pay; empty while the console is connected to none
 */
public record PayoutDesk(Clock clock, ZoneId zone, Supplier<Optional<String>> account) {}
