package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void readsBodiesByLengthAndInChunksOneAfterAnother() throws IOException {
        HttpWire wire = wire("POST /a?x=1 HTTP/1.1\r\nKEY: k\r\nContent-Length: 3\r\n\r\n{ }"
                + "PUT /b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n"
                + "GET /c HTTP/1.1\n\n");
        Request first = wire.read(() -> {}).orElseThrow();
        assertThat(first.path()).isEqualTo("/a");
        assertThat(first.header("key")).contains("k");
        assertThat(first.body()).asString().isEqualTo("{ }");
        assertThat(wire.read(() -> {}).orElseThrow().body()).asString().isEqualTo("abc");
        assertThat(wire.read(() -> {}).orElseThrow().method()).isEqualTo("GET");
        assertThat(wire.read(() -> {})).isEmpty();
    }

    @Test
    void asksForABodyThatIsHeldBack() throws IOException {
        wire("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx")
                .read(() -> {});
        assertThat(sent).asString().isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "GET /a HTTP/1.1\r\nno colon\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: x",
                "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc",
                "POST /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /a HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
                "POST /a HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n"
            })
    void givesUpOnWhatIsNotHttp(String bytes) {
        assertThatThrownBy(() -> wire(bytes).read(() -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void countsBytesAndNotLetters() throws IOException, InterruptedException {
        wire("").write(Reply.of(200, "text/plain", "Zürich"), Instant.EPOCH, true);
        assertThat(sent)
                .asString()
                .isEqualTo("HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 7\r\n\r\nZürich");
    }

    private HttpWire wire(String received) {
        return new HttpWire(new ByteArrayInputStream(received.getBytes(StandardCharsets.UTF_8)), sent);
    }
}
