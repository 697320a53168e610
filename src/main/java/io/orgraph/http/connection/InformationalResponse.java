package io.orgraph.http.connection;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;

/** Tells an answer from what may come before it, such as 100 Continue. */
final class InformationalResponse {
    private InformationalResponse() {}

    static boolean is(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
