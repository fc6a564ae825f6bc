package dev.coffer.store;

import dev.coffer.core.payout.Facet;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryFilter.AmountRange;
import dev.coffer.core.payout.HistoryFilter.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions on {@code payout p}, part by part, since what is asked decides which parts an index answers by itself. States,
 * chain, asset and issuer are judged facet by facet in Java and reach SQLite as a list of facets.
 */
final class FilterSql {
    private final HistoryFilter filter;
    private final Facets facets;
    private final String text;
    private final PayeeNames names;
    private List<Long> payees = List.of();
    private int judged = -1;
    private Sql admitted = new Sql("");

    FilterSql(HistoryFilter filter, Facets facets, PayeeNames names) {
        this.filter = filter;
        this.facets = facets;
        this.names = names;
        this.text = SearchText.fold(filter.text().strip());
    }

    /** Reads what was added to the file since, of which the conditions speak. Before any of them is asked for. */
    FilterSql refresh(Handle handle) {
        facets.refresh(handle);
        payees = text.isEmpty() ? List.of() : names.containing(handle, text);
        return this;
    }

    HistoryFilter filter() {
        return filter;
    }

    /** What is looked for, folded; empty for nothing. */
    String soughtText() {
        return text;
    }

    boolean hasAmount() {
        return !filter.amount().equals(AmountRange.ANY);
    }

    /** Nothing but facets and time decide, for which sums are kept. */
    boolean isSummed() {
        return text.isEmpty() && !hasAmount();
    }

    Sql facets() {
        if (judged != facets.size()) {
            judged = facets.size();
            admitted = facets.condition(filter::admits);
        }
        return admitted;
    }

    Sql span() {
        Sql low = from();
        Sql high = until();
        if (low == null || high == null) {
            return low != null ? low : high != null ? high : new Sql("");
        }
        return new Sql("").add(low).add("AND").add(high);
    }

    private @Nullable Sql from() {
        Instant from = filter.confirmed().from();
        return from == null ? null : new Sql("p.confirmed_at >= ?", from.toEpochMilli());
    }

    private @Nullable Sql until() {
        Instant until = filter.confirmed().until();
        return until == null ? null : new Sql("p.confirmed_at < ?", until.toEpochMilli());
    }

    Span confirmed() {
        return filter.confirmed();
    }

    /** Not LIKE: it has signs of its own, and a limit on the length of what is looked for. */
    Sql text() {
        if (text.isEmpty()) {
            return new Sql("");
        }
        Sql inRow = new Sql("instr(p.search_text, ?) > 0", text);
        return payees.isEmpty() ? inRow : inRow.add("OR").add(paidToPayees());
    }

    /** To an address that is or was one of a payee whose name holds the text, whichever chain the payee has it for. */
    private Sql paidToPayees() {
        return new Sql("p.deposit_address IN (SELECT v.address FROM payee_version v WHERE v.payee IN ("
                + OrderSql.list(payees) + "))");
    }

    /** Candidates for the text, or null where they are not found quickly or are more than {@code atMost}. */
    @Nullable
    List<Long> candidates(Handle handle, int atMost) {
        if (text.isEmpty()) {
            return null;
        }
        List<Long> indexed = SearchIndex.find(handle, text, atMost);
        if (indexed == null || payees.isEmpty()) {
            return indexed;
        }
        Set<Long> all = new TreeSet<>(indexed);
        all.addAll(new Sql("SELECT p.id " + SortColumn.RECEIVER.from() + " WHERE")
                .add(paidToPayees())
                .add("LIMIT ?", atMost + 1)
                .list(handle, row -> row.getLong(1)));
        return all.size() > atMost ? null : List.copyOf(all);
    }

    /** A query for candidates with numbers from {@code least} to {@code most}, or null where there is no index for the text. */
    @Nullable
    Sql candidates(Handle handle, long least, long most) {
        Sql candidates = SearchIndex.candidates(handle, text);
        if (candidates == null) {
            return null;
        }
        candidates.add("AND rowid BETWEEN ? AND ?", least, most);
        if (!payees.isEmpty()) {
            candidates
                    .add("UNION ALL SELECT p.ordinal " + SortColumn.RECEIVER.from() + " WHERE")
                    .add(paidToPayees())
                    .add("AND p.ordinal BETWEEN ? AND ?", least, most);
        }
        return candidates;
    }

    /** One range of {@code amount_rank} for each asset that the filter admits. */
    List<SortColumn.Ends> amountRanges() {
        return amountRanges(filter::admits);
    }

    /** The same for every asset there is: for the counts beside each choice. */
    List<Sql> anyAmountRanges() {
        return amountRanges(facet -> true).stream().map(FilterSql::both).toList();
    }

    private List<SortColumn.Ends> amountRanges(Predicate<Facet> of) {
        return facets.all().stream()
                .filter(of)
                .map(facet -> facet.asset().code())
                .distinct()
                .sorted()
                .map(code -> amountRange(code, code))
                .toList();
    }

    Sql amount() {
        if (!hasAmount()) {
            return new Sql("");
        }
        return any(amountRanges().stream().map(FilterSql::both).toList());
    }

    private static Sql any(List<Sql> conditions) {
        Sql any = new Sql("");
        for (Sql condition : conditions) {
            any.add(any.isEmpty() ? "(" : "OR (").add(condition).add(")");
        }
        return any.isEmpty() ? new Sql("FALSE") : any;
    }

    static Sql both(SortColumn.Ends range) {
        Sql both = new Sql("TRUE");
        if (range.low() != null) {
            both.add("AND").add(range.low());
        }
        if (range.high() != null) {
            both.add("AND").add(range.high());
        }
        return both;
    }

    /** Codes are followed by a blank; the character after the blank is the first that no amount of the code begins with. */
    private SortColumn.Ends amountRange(String firstCode, String lastCode) {
        boolean one = firstCode.equals(lastCode);
        BigDecimal least = filter.amount().least();
        BigDecimal most = filter.amount().most();
        return new SortColumn.Ends(
                new Sql("p.amount_rank >= ?", firstCode + " " + (one && least != null ? rank(least) : "")),
                one && most != null
                        ? new Sql("p.amount_rank <= ?", lastCode + " " + rank(most))
                        : new Sql("p.amount_rank < ?", lastCode + "!"));
    }

    /** As the column {@code amount_rank} has it behind the code. */
    static String rank(BigDecimal number) {
        BigDecimal canonical = number.signum() <= 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String plain = canonical.toPlainString();
        int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        return String.format(java.util.Locale.ROOT, "%03d", whole) + plain;
    }

    /** Everything but what the ends of that order say already. */
    Sql besides(SortColumn sort) {
        Sql all = new Sql("TRUE").and(facets());
        if (sort != SortColumn.CONFIRMED) {
            all.and(span());
        }
        return all.and(amount()).and(text());
    }

    Sql all() {
        return new Sql("TRUE").and(facets()).and(span()).and(amount()).and(text());
    }

    /** Without what facets decide: what the counts beside every choice are counted from. */
    Sql allButFacets() {
        Sql all = new Sql("TRUE").and(span());
        if (hasAmount()) {
            all.and(any(anyAmountRanges()));
        }
        return all.and(text());
    }

    /**
     * Where rows that pass begin and end in an order. Without it a filter for the last asset of the alphabet would read through all the
     * others before its first row.
     */
    SortColumn.Ends ends(SortColumn sort) {
        return switch (sort) {
            case CONFIRMED -> new SortColumn.Ends(from(), until());
            case STATE -> between(sort, facet -> facet.standing().code());
            case ISSUED_BY -> between(sort, Facet::issuedBy);
            case AMOUNT -> {
                List<String> codes = values(facet -> facet.asset().code());
                yield codes.isEmpty() ? SortColumn.Ends.OPEN : amountRange(codes.getFirst(), codes.getLast());
            }
            default -> SortColumn.Ends.OPEN;
        };
    }

    private SortColumn.Ends between(SortColumn sort, Function<Facet, String> value) {
        List<String> values = values(value);
        return values.isEmpty()
                ? SortColumn.Ends.OPEN
                : new SortColumn.Ends(
                        new Sql(sort.key() + " >= ?", values.getFirst()),
                        new Sql(sort.key() + " <= ?", values.getLast()));
    }

    /** In the order of SQLite, which for these, mostly ASCII, is that of their bytes. */
    private List<String> values(Function<Facet, String> value) {
        return facets.all().stream()
                .filter(filter::admits)
                .map(value)
                .distinct()
                .sorted(Comparator.comparing(
                        it -> it.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.util.Arrays::compareUnsigned))
                .toList();
    }
}
