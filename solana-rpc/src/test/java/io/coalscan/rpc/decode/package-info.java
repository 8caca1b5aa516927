@NullMarked
package io.coalscan.rpc.decode;

import org.jspecify.annotations.NullMarked;
