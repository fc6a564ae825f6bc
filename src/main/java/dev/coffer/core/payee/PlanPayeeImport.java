package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.payee.PayeeImport.Line;
import dev.coffer.core.payee.PayeeImport.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what bringing in a file would do, and does nothing. Every row is judged by the rules of a typed payee and ends up in exactly one
 * line; versions that are here stay as they are, and nothing is ever taken away. What comes in cools off from now, since nobody at this
 * desk has looked at it; an address that this book has already keeps the time since which it has it.
 */
public final class PlanPayeeImport {
    private final PayeeRules rules;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final String person;

    /** @param person who brings the file in; stands for who saved a row that does not say so */
    public PlanPayeeImport(PayeeRules rules, Supplier<UUID> ids, Clock clock, String person) {
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.person = person;
    }

    public PayeeImport plan(PayeeSheet sheet, Payees here) {
        Plan plan = new Plan(here, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Line> lines = sheet.rows().stream().map(plan::line).toList();
        Map<Long, String> twins = plan.twins();
        return new PayeeImport(
                lines.stream()
                        .map(line -> remarked(line, twins.get(line.row())))
                        .toList(),
                plan.changes());
    }

    private static Line remarked(Line line, @Nullable String remark) {
        return remark == null
                ? line
                : new Line(line.row(), line.outcome(), line.name(), (remark + " " + line.sentence()).strip());
    }

    private final class Plan {
        private final Payees here;
        private final Instant now;
        private final Map<PayeeId, StagedPayee> staged = new LinkedHashMap<>();
        private final Map<String, StagedPayee> nameless = new LinkedHashMap<>();
        private final Map<Address, Long> brought = new LinkedHashMap<>();

        Plan(Payees here, Instant now) {
            this.here = here;
            this.now = now;
        }

        Line line(PayeeSheet.Row row) {
            String name = row.cell(PayeeColumn.NAME).strip();
            try {
                if (row.flaw() != null) {
                    throw new RowRefused(row.flaw());
                }
                return take(row, new RowCells(row));
            } catch (RowRefused refused) {
                return new Line(row.line(), Outcome.REFUSED, name, refused.sentence());
            }
        }

        private Line take(PayeeSheet.Row row, RowCells cells) {
            StagedPayee payee = payee(cells);
            PayeeJudgement judged = judge(cells.texts(), null);
            Address address = address(judged);
            int number = cells.version().orElseGet(() -> payee.numberFor(address));
            if (number > payee.newest() + 1) {
                throw new RowRefused("Version " + (payee.newest() + 1) + " of this payee is missing or was refused.");
            }
            PayeeVersion version = new PayeeVersion(
                    number,
                    address,
                    cells.savedBy().orElse(person),
                    cells.savedAt().orElse(now),
                    knownSince(address),
                    judged.texts().document(),
                    judged.texts().note());
            if (number <= payee.newest()) {
                requireSame(payee.version(number), version, cells);
                staged.put(payee.id, payee);
                boolean more = payee.addClaims(judged.claimReferences());
                return new Line(row.line(), more ? Outcome.CLAIM_REFERENCES_ADDED : Outcome.UNCHANGED, payee.name, "");
            }
            String remarks = remarks(payee.before == null ? judged : judge(cells.texts(), payee.before));
            Long other = brought.putIfAbsent(address, row.line());
            Outcome outcome = payee.newest() == 0 ? Outcome.NEW_PAYEE : Outcome.NEW_VERSION;
            payee.add(version);
            payee.addClaims(judged.claimReferences());
            staged.put(payee.id, payee);
            return new Line(
                    row.line(),
                    outcome,
                    payee.name,
                    other == null ? remarks : ("Row " + other + " holds the same address. " + remarks).strip());
        }

        private PayeeJudgement judge(PayeeTexts texts, @Nullable Payee self) {
            PayeeJudgement judged = rules.judge(texts, here, self);
            judged.firstBlocking().ifPresent(problem -> {
                throw new RowRefused(problem.sentence());
            });
            return judged;
        }

        /** Whom the row is about. Without an id a payee is known by the name, as long as that names one only. */
        private StagedPayee payee(RowCells cells) {
            String name = cells.name();
            Optional<PayeeId> id = cells.id();
            if (id.isPresent()) {
                StagedPayee known = find(id.get()).orElseGet(() -> new StagedPayee(id.get(), name));
                if (!known.name.equals(name)) {
                    throw new RowRefused(
                            "The payee of this id is called " + known.name + " here. A payee's name stays.");
                }
                return known;
            }
            List<Payee> named = here.named(name);
            if (named.size() > 1) {
                throw new RowRefused("Several payees are called so. Say in payee_id which one is meant.");
            }
            if (named.size() == 1) {
                return find(named.getFirst().id()).orElseThrow();
            }
            return nameless.computeIfAbsent(name, it -> new StagedPayee(new PayeeId(ids.get()), it));
        }

        private Optional<StagedPayee> find(PayeeId id) {
            StagedPayee before = staged.get(id);
            return before == null ? here.find(id).map(StagedPayee::new) : Optional.of(before);
        }

        private Instant knownSince(Address address) {
            return here.holding(address).stream()
                    .map(holding -> holding.version().knownSince())
                    .min(Instant::compareTo)
                    .orElse(now);
        }

        /** Two addresses of one file that can be mistaken for each other; which of them is forged only the documents tell. */
        Map<Long, String> twins() {
            Map<Long, String> found = new LinkedHashMap<>();
            KnownAddresses all = KnownAddresses.of(brought.keySet());
            brought.forEach(
                    (address, row) -> all.gravest(address)
                            .filter(it -> it.grade() == Likeness.Grade.ALARM)
                            .ifPresent(
                                    it -> found.put(
                                            row,
                                            "Careful: row " + brought.get(it.known())
                                                    + " holds an address that begins and ends like this one. Compare both with their documents.")));
            return found;
        }

        List<PayeeChange> changes() {
            return staged.values().stream().flatMap(it -> it.change().stream()).toList();
        }
    }

    private static Address address(PayeeJudgement judged) {
        if (judged.address() == null) {
            throw new IllegalStateException("an address without a problem is there");
        }
        return judged.address();
    }

    private static String remarks(PayeeJudgement judged) {
        List<String> sentences = new ArrayList<>();
        for (PayeeProblem problem : judged.problems()) {
            if (problem.field() == PayeeProblem.Field.ADDRESS) {
                sentences.add(problem.sentence());
            }
        }
        return String.join(" ", sentences);
    }

    /** What a row leaves open cannot differ; one that names no version says only where the payee is paid. */
    private static void requireSame(PayeeVersion here, PayeeVersion there, RowCells cells) {
        if (cells.version().isEmpty()) {
            return;
        }
        if (!here.address().equals(there.address())) {
            throw new RowRefused(
                    "Version " + here.number()
                            + " has another address here, and a version never changes. Leave the version empty to make a new one.");
        }
        boolean same = here.document().equals(there.document())
                && here.note().equals(there.note())
                && cells.savedAt().map(here.savedAt()::equals).orElse(true)
                && cells.savedBy().map(here.savedBy()::equals).orElse(true);
        if (!same) {
            throw new RowRefused(
                    "Version " + here.number()
                            + " has this address here, but another document, note, person or time, and a version never changes.");
        }
    }
}
