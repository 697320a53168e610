/** The process's log: its format, when its lines are written, and its largest growth. */
@NullMarked
package io.orgraph.log;

import org.jspecify.annotations.NullMarked;
