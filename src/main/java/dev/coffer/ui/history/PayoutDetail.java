package dev.coffer.ui.history;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.StateText;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payout in full, in words.
 *
 * @param heading  claim reference, or what stands for it
 * @param origin   who brought it in; empty for a payout that was issued here
 * @param past     the earlier instant that all of this is of, in words; empty for now
 * @param read     when Calypso was last asked about it; absent before it is known there
 * @param mismatch what differs between the intent and what Calypso holds: the alarm
 * @param hash     the transaction hash, absent until there is one
 * @param explorer where the transaction can be looked at, absent where it cannot
 * @param raw      Calypso's answer as it came, or empty
 */
public record PayoutDetail(
        PayoutId id,
        String heading,
        String origin,
        String past,
        StateText state,
        @Nullable AgeText read,
        @Nullable String mismatch,
        Amount amount,
        Address address,
        @Nullable String hash,
        @Nullable URI explorer,
        List<Fact> facts,
        List<Notice> notices,
        PayoutActions actions,
        List<TimelineEntry> timeline,
        @Nullable PayoutId previousAttempt,
        @Nullable PayoutId nextAttempt,
        String raw) {}
