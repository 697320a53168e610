/** Documents that a request names by hash or id: Automatic Persisted Queries, and trusted documents of a manifest. */
@NullMarked
package io.orgraph.http.persisted;

import org.jspecify.annotations.NullMarked;
