package io.orgraph.http.connection;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;

/** Recognizes informational responses (1xx), such as 100 Continue, which precede the final one. */
final class InformationalResponse {
    private InformationalResponse() {}

    static boolean is(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
