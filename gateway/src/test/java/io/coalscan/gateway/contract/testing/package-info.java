/** The contract as tests hold answers against it. */
@NullMarked
package io.coalscan.gateway.contract.testing;

import org.jspecify.annotations.NullMarked;
