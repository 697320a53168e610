package io.orgraph.http.persisted;

import java.util.List;

/**
 * One registered document.
 *
 * @param caller who registered it, as it is rate limited
 * @param weight in bytes, a little more than it takes
 */
record RegisteredQuery(String hash, String text, List<?> caller, int weight) {}
