/** The Tours adapter, tried against answers in every form that its contract leaves open, and against the sandbox. */
package io.orgraph.source.tours;
