/** Documents that a request names by their hash: Automatic Persisted Queries. */
@NullMarked
package io.orgraph.http.persisted;

import org.jspecify.annotations.NullMarked;
