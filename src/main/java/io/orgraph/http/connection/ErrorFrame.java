package io.orgraph.http.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RequestId;

/** The error response on a connection without a request that could be answered. */
final class ErrorFrame {
    private ErrorFrame() {}

    /** Has the form of all errors, and closes the connection. */
    static FullHttpResponse of(Problem problem) {
        String id = RequestId.random();
        byte[] body = ErrorAnswers.bodyFor(problem, id);
        FullHttpResponse frame = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status().getCode()),
                Unpooled.wrappedBuffer(body));
        frame.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, AnswerType.JSON.contentType().toString())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(RequestId.HEADER, id);
        return frame;
    }
}
