/** One node: how it is asked, what it has shown to be able to do, and how fast it may be asked. */
@NullMarked
package io.coalscan.rpc.node;

import org.jspecify.annotations.NullMarked;
