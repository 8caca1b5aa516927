@NullMarked
package io.coalscan.rpc.decode.cli;

import org.jspecify.annotations.NullMarked;
