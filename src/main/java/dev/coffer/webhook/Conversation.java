package dev.coffer.webhook;

import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its answer, then the end: a connection that serves once can be held to one deadline, and leaves no room for a second
 * request hidden in the first.
 */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final Http1Config STRICT = Http1Config.custom()
            .setMaxLineLength(8 * 1024)
            .setMaxHeaderCount(64)
            .setMaxEmptyLineCount(2)
            .build();
    private static final int MOST_DRAINED = 256 * 1024;

    private final Site site;
    private final PeerPace pace;
    private final int bodyLimit;

    Conversation(Site site, PeerPace pace, int bodyLimit) {
        this.site = site;
        this.pace = pace;
        this.bodyLimit = bodyLimit;
    }

    /** Ends with the socket closed, whatever comes. */
    void hold(Visitors.Visitor visitor, Socket socket) {
        try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection("http", STRICT)) {
            connection.bind(socket);
            boolean read = respondOrRefuse(visitor, socket, connection);
            visitor.served(false);
            if (!read) {
                drain(socket);
            }
        } catch (HttpException | IOException e) {
            log.debug("A conversation ended early: {}", e.toString());
        } catch (RuntimeException e) {
            log.error("A conversation failed", e);
        }
    }

    private boolean respondOrRefuse(Visitors.Visitor visitor, Socket socket, DefaultBHttpServerConnection connection)
            throws IOException, HttpException {
        try {
            return respond(visitor, socket, connection);
        } catch (HttpException | MessageConstraintException | MalformedChunkCodingException e) {
            log.debug("Not HTTP: {}", e.toString());
            return refuse(connection, Answer.BAD_REQUEST);
        }
    }

    /** Whether nothing is left to be read. */
    private boolean respond(Visitors.Visitor visitor, Socket socket, DefaultBHttpServerConnection connection)
            throws IOException, HttpException {
        ClassicHttpRequest request = head(connection);
        if (request == null) {
            return true;
        }
        Head head = new Head(request);
        if (!pace.permits(socket.getInetAddress())) {
            return refuse(connection, Answer.TOO_MANY);
        }
        Optional<Answer> refusal = site.refusal(head);
        if (refusal.isPresent()) {
            return refuse(connection, refusal.get());
        }
        if (head.header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            connection.sendResponseHeader(new BasicClassicHttpResponse(100));
            connection.flush();
        }
        connection.receiveRequestEntity(request);
        byte[] body = read(request.getEntity());
        if (body.length > bodyLimit) {
            return refuse(connection, Answer.TOO_LARGE);
        }
        visitor.served(true);
        send(connection, answer(head, body));
        return true;
    }

    /** The library lets some nonsense, such as a negative version, escape as an exception that is not its own. */
    private static @Nullable ClassicHttpRequest head(DefaultBHttpServerConnection connection)
            throws IOException, HttpException {
        try {
            return connection.receiveRequestHeader();
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("not a request head", e);
        }
    }

    private Answer answer(Head head, byte[] body) {
        try {
            return site.answer(head, body);
        } catch (FailureException e) {
            log.warn(
                    "A delivery was turned away and will be sent again: {}",
                    e.failure().technical());
            return Answer.UNAVAILABLE;
        }
    }

    private byte[] read(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > bodyLimit) {
            return new byte[bodyLimit + 1];
        }
        InputStream in = entity.getContent();
        return in == null ? new byte[0] : in.readNBytes(bodyLimit + 1);
    }

    private static boolean refuse(DefaultBHttpServerConnection connection, Answer answer)
            throws IOException, HttpException {
        send(connection, answer);
        return false;
    }

    private static void send(DefaultBHttpServerConnection connection, Answer answer) throws IOException, HttpException {
        byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
        ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
        response.setHeader("Connection", "close");
        response.setHeader("Content-Length", json.length);
        if (json.length > 0) {
            response.setHeader("Content-Type", "application/json");
            response.setHeader("Cache-Control", "no-store");
            response.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        }
        connection.sendResponseHeader(response);
        connection.sendResponseEntity(response);
        connection.flush();
    }

    /** Closing with unread bytes resets the connection, and the answer may be lost on the way. */
    private static void drain(Socket socket) throws IOException {
        if (socket instanceof SSLSocket) {
            return;
        }
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        byte[] waste = new byte[8 * 1024];
        int left = MOST_DRAINED;
        int got = in.read(waste);
        while (got >= 0 && left > 0) {
            left -= got;
            got = in.read(waste);
        }
    }
}
