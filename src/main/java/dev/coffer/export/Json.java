package dev.coffer.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a row that are lists, as JSON in one cell, and back. Absent members are left out. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** One line of a timeline, as in {@link PayoutChange}. */
    record Line(
            String at,
            String kind,
            @Nullable String from,
            String to,
            @Nullable String detail) {}

    /** As in {@link WithdrawalError}. */
    record Problem(
            @Nullable String withdrawal,
            String status,
            boolean resolved,
            @Nullable String message) {}

    private Json() {}

    static String timeline(List<PayoutChange> changes, Moments moments) {
        return MAPPER.writeValueAsString(changes.stream()
                .map(each ->
                        new Line(moments.iso(each.at()), each.kind().name(), each.from(), each.to(), each.detail()))
                .toList());
    }

    static List<PayoutChange> readTimeline(PayoutId payout, String json) {
        return Stream.of(MAPPER.readValue(json, Line[].class))
                .map(each -> new PayoutChange(
                        payout,
                        Moments.parse(each.at()),
                        PayoutChange.Kind.valueOf(each.kind()),
                        each.from(),
                        each.to(),
                        each.detail()))
                .toList();
    }

    /** Null where there are none. */
    static @Nullable String errors(List<WithdrawalError> errors) {
        return errors.isEmpty()
                ? null
                : MAPPER.writeValueAsString(errors.stream()
                        .map(each -> new Problem(each.withdrawalId(), each.status(), each.resolved(), each.message()))
                        .toList());
    }

    static List<WithdrawalError> readErrors(@Nullable String json) {
        return json == null
                ? List.of()
                : Stream.of(MAPPER.readValue(json, Problem[].class))
                        .map(each ->
                                new WithdrawalError(each.withdrawal(), each.status(), each.resolved(), each.message()))
                        .toList();
    }
}
