package dev.coffer.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a row that are lists, as JSON in one cell, and back. Absent members are left out. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** As in {@link WithdrawalError}. */
    record Problem(
            @Nullable String withdrawal,
            String status,
            boolean resolved,
            @Nullable String message) {}

    private Json() {}

    /** An array a change: when, kind, from, to, detail. */
    static String timeline(List<PayoutChange> changes, Moments moments) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartArray();
            for (PayoutChange each : changes) {
                json.writeStartArray();
                json.writeString(moments.iso(each.at()));
                json.writeString(each.kind().name());
                json.writeString(each.from());
                json.writeString(each.to());
                json.writeString(each.detail());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<PayoutChange> readTimeline(PayoutId payout, String json) {
        return Stream.of(MAPPER.readValue(json, String[][].class))
                .map(each -> change(payout, each))
                .toList();
    }

    private static PayoutChange change(PayoutId payout, @Nullable String[] line) {
        if (line.length != 5 || line[0] == null || line[1] == null || line[3] == null) {
            throw new IllegalArgumentException("a change has five parts, of which when, kind and to are never empty");
        }
        return new PayoutChange(
                payout, Moments.parse(line[0]), PayoutChange.Kind.valueOf(line[1]), line[2], line[3], line[4]);
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
