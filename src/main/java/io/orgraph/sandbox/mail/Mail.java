package io.orgraph.sandbox.mail;

import java.time.Instant;

/**
 * One invitation mail.
 *
 * @param api the first segment of the paths of the API that sent it, such as {@code tours}
 * @param to the address
 * @param invitationId of the invitation or enrollment
 * @param token what the link in it would end with; empty for an API that has no such endpoint
 * @param at when it was sent
 */
public record Mail(String api, String to, String invitationId, String token, Instant at) {}
