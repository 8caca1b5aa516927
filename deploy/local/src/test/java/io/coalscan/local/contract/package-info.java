/** The contract held against what the services are made of and what they answer. */
@NullMarked
package io.coalscan.local.contract;

import org.jspecify.annotations.NullMarked;
