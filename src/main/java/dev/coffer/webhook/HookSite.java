package dev.coffer.webhook;

import dev.coffer.core.webhook.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The address that deliveries go to. 200 only after the event is on the disk. */
final class HookSite implements Site {
    private final byte[] path;
    private final Intake intake;
    private final Answer withoutSecrets;

    /** @param withoutSecrets what is answered while there is no secret to check with: a console may still be getting them */
    HookSite(String path, Intake intake, Answer withoutSecrets) {
        this.path = path.getBytes(StandardCharsets.UTF_8);
        this.intake = intake;
        this.withoutSecrets = withoutSecrets;
    }

    @Override
    public Optional<Answer> refusal(Head head) {
        if (!MessageDigest.isEqual(path, head.path().getBytes(StandardCharsets.UTF_8))) {
            return Optional.of(Answer.NOT_FOUND);
        }
        if (!head.is("POST")) {
            return Optional.of(Answer.WRONG_METHOD);
        }
        if (head.header("Key").isEmpty() || head.header("Sign").isEmpty()) {
            return Optional.of(Answer.UNAUTHORIZED);
        }
        return intake.isReady() ? Optional.empty() : Optional.of(withoutSecrets);
    }

    @Override
    public Answer answer(Head head, byte[] body) {
        Delivery delivery = new Delivery(
                head.header("Key").orElse("").strip(),
                head.header("Sign").orElse("").strip(),
                body);
        return intake.accept(delivery) ? Answer.OK : Answer.UNAUTHORIZED;
    }
}
