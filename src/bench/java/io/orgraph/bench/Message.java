package io.orgraph.bench;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;

/**
 * A complete HTTP/1.1 message.
 *
 * @param head start line and headers
 * @param body may be empty
 */
record Message(HttpMessage head, byte[] body) {
    static Message of(FullHttpMessage message) {
        return new Message(message, ByteBufUtil.getBytes(message.content()));
    }

    /** The target of a request. */
    String target() {
        return ((HttpRequest) head).uri();
    }

    /** The method of a request. */
    String method() {
        return ((HttpRequest) head).method().name();
    }

    /** The status code of a response. */
    int status() {
        return ((HttpResponse) head).status().code();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value of a header; empty if it is absent. */
    String header(String name) {
        return head.headers().get(name, "");
    }

    /** Whether it is the last message of its connection. */
    boolean isLast() {
        return !HttpUtil.isKeepAlive(head);
    }
}
