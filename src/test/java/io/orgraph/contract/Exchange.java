package io.orgraph.contract;

/** A request, and what was answered. */
record Exchange(Asked asked, Answered answered) {}
