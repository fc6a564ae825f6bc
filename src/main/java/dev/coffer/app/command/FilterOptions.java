package dev.coffer.app.command;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.StateChoice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The history's filter as options. Without any, every payout. */
final class FilterOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "With TEXT in the payee's name, address, claim reference, comment, hash, key or Calypso id.")
    private String text = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "all, waiting, completed, not-paid, needs-attention or scheduled.")
    private String state = "all";

    @Option(
            names = "--state-code",
            paramLabel = "CODE",
            description = "In this one state, as Calypso or the outbox names it: COMPLETED, FAILED, UNCERTAIN …")
    private @Nullable String stateCode;

    @Option(
            names = "--chain",
            paramLabel = "CHAIN",
            description = "On this chain: bitcoin, ethereum, tron, binance-smart-chain, polygon or dogecoin.")
    private @Nullable String chain;

    @Option(names = "--asset", paramLabel = "CODE", description = "Of this asset, by Calypso's code, such as USDT_TRX.")
    private @Nullable String asset;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description =
                    "Confirmed on that day or later (2026-11-01, in --zone), or at that time (2026-11-01T08:00+01:00).")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "Confirmed on that day or earlier, or before that time.")
    private @Nullable String until;

    @Option(
            names = "--issued-by",
            paramLabel = "PERSON",
            description = "Confirmed by this person, as the detail names them.")
    private @Nullable String issuedBy;

    @Option(
            names = "--min-amount",
            paramLabel = "NUMBER",
            description = "Of at least this amount, whatever the asset; with a decimal point.")
    private @Nullable BigDecimal least;

    @Option(names = "--max-amount", paramLabel = "NUMBER", description = "Of at most this amount.")
    private @Nullable BigDecimal most;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "The time zone of days and of the times in the file, such as Europe/Berlin or UTC. Default: this computer's.")
    private @Nullable String zone;

    ZoneId zone() {
        String name = zone;
        return name == null
                ? ZoneId.systemDefault()
                : read(name, "--zone", ZoneId::of, "is no time zone; write one like Europe/Berlin or UTC");
    }

    HistoryFilter filter() {
        ZoneId where = zone();
        return new HistoryFilter(
                text.strip(),
                new StateChoice(choice("--state", state, HistoryFilter.Group.values()), code()),
                chain == null ? null : choice("--chain", chain, Chain.values()),
                asset(),
                issuedBy,
                new HistoryFilter.Span(
                        from == null ? null : moment("--from", from, where, 0),
                        until == null ? null : moment("--until", until, where, 1)),
                new HistoryFilter.AmountRange(least, most));
    }

    private @Nullable String code() {
        return stateCode == null ? null : stateCode.strip().toUpperCase(Locale.ROOT);
    }

    private @Nullable Asset asset() {
        String code = asset;
        if (code == null) {
            return null;
        }
        Asset known = Assets.of(code.toUpperCase(Locale.ROOT));
        if (!known.isPayable()) {
            throw wrong("--asset: there is no asset " + code + "; the codes are "
                    + Assets.payable().stream().map(Asset::code).collect(Collectors.joining(", ")));
        }
        return known;
    }

    private <E extends Enum<E>> E choice(String option, String typed, E[] choices) {
        String name = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(option + ": " + typed + " is none of "
                        + Stream.of(choices)
                                .map(choice ->
                                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }

    private Instant moment(String option, String typed, ZoneId where, int daysMore) {
        return read(
                typed,
                option,
                text -> text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDate.parse(text)
                                .plusDays(daysMore)
                                .atStartOfDay(where)
                                .toInstant(),
                "is no day like 2026-11-01 and no time with its offset like 2026-11-01T08:00+01:00");
    }

    private <T> T read(String typed, String option, Function<String, T> reader, String problem) {
        try {
            return reader.apply(typed.strip());
        } catch (DateTimeException e) {
            throw wrong(option + ": " + typed + " " + problem);
        }
    }

    private ParameterException wrong(String sentence) {
        if (command == null) {
            throw new IllegalArgumentException(sentence);
        }
        return new ParameterException(command.commandLine(), sentence + ".");
    }
}
