/** The contract as callers read it: one document, written by hand, and what is made of it. */
@NullMarked
package io.coalscan.gateway.contract;

import org.jspecify.annotations.NullMarked;
