@NullMarked
package io.coalscan.rpc.known;

import org.jspecify.annotations.NullMarked;
