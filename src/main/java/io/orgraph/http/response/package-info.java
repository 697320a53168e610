/** Responses: media types, the one form of every error, problems and their headers, JSON. */
@NullMarked
package io.orgraph.http.response;

import org.jspecify.annotations.NullMarked;
