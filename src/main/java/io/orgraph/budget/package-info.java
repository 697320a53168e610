/** The budget of one operation: its calls, its pages and its deadline. */
@NullMarked
package io.orgraph.budget;

import org.jspecify.annotations.NullMarked;
