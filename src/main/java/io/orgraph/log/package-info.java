/** The process's log: its format, and its largest growth. */
@NullMarked
package io.orgraph.log;

import org.jspecify.annotations.NullMarked;
