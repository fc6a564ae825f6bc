package dev.coffer.sandbox;

import java.util.Map;
import java.util.Optional;

/** Puts the faults around the public API: what goes wrong before a call is heard, and what after it was carried out. */
final class FaultyCalls {

    private final ApiCalls calls;
    private final SandboxFaults faults;

    FaultyCalls(ApiCalls calls, SandboxFaults faults) {
        this.calls = calls;
        this.faults = faults;
    }

    Reply answer(Request request) throws InterruptedException {
        String path = request.path();
        Optional<FaultSetting> delay = faults.strike(FaultKind.DELAY, path);
        if (delay.isPresent()) {
            Thread.sleep(delay.get().number());
        }
        Optional<FaultSetting> limit = faults.strike(FaultKind.RATE_LIMIT, path);
        if (limit.isPresent()) {
            return Reply.error(429, "000", "Too many requests")
                    .withHeader("Retry-After", Long.toString(limit.get().number()));
        }
        if (faults.strikes(FaultKind.ERROR_BEFORE_ACCEPT, path)) {
            return Reply.internalError();
        }
        if (faults.strikes(FaultKind.DROP_BEFORE_ACCEPT, path)) {
            return Reply.dropped();
        }
        // A proxy that breaks may have passed the call on or not, and says nothing about it either way.
        boolean html = faults.strikes(FaultKind.HTML, path);
        if (html && faults.coin()) {
            return page();
        }
        Reply reply = carriedOut(request);
        return html ? page() : after(path, reply);
    }

    private Reply after(String path, Reply reply) {
        if (reply.status() == 200) {
            if (faults.strikes(FaultKind.DROP_AFTER_ACCEPT, path)) {
                return Reply.dropped();
            }
            if (faults.strikes(FaultKind.ERROR_AFTER_ACCEPT, path)) {
                return Reply.internalError();
            }
        }
        if (faults.strikes(FaultKind.EMPTY_BODY, path)) {
            return reply.withoutBody();
        }
        if (faults.strikes(FaultKind.CUT_JSON, path)) {
            return reply.cut();
        }
        return faults.strike(FaultKind.TRICKLE, path)
                .map(setting -> reply.trickled(setting.number()))
                .orElse(reply);
    }

    private Reply carriedOut(Request request) {
        try {
            return calls.answer(request);
        } catch (CallRefused e) {
            return Reply.refused(e);
        }
    }

    private Reply page() {
        boolean ok = faults.coin();
        String title = ok ? "Just a moment" : "502 Bad Gateway";
        return new Reply(
                ok ? 200 : 502,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><center><h1>" + title
                        + "</h1></center><hr><center>gateway</center></body></html>",
                Reply.Delivery.WHOLE,
                0);
    }
}
