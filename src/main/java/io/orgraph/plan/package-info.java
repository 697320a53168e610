/** What a wish for access means in changes: the items of a plan, its guards and its signed token. Makes no call. */
@NullMarked
package io.orgraph.plan;

import org.jspecify.annotations.NullMarked;
