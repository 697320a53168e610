package io.orgraph.bench;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;

/**
 * A whole HTTP/1.1 message.
 *
 * @param head its first line and its headers
 * @param body may be empty
 */
record Message(HttpMessage head, byte[] body) {
    static Message of(FullHttpMessage message) {
        return new Message(message, ByteBufUtil.getBytes(message.content()));
    }

    /** Of a request. */
    String target() {
        return ((HttpRequest) head).uri();
    }

    /** Of a request. */
    String method() {
        return ((HttpRequest) head).method().name();
    }

    /** Of an answer. */
    int status() {
        return ((HttpResponse) head).status().code();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The header's value; empty where it is not there. */
    String header(String name) {
        return head.headers().get(name, "");
    }

    /** Whether nothing comes after it on its connection. */
    boolean isLast() {
        return !HttpUtil.isKeepAlive(head);
    }
}
