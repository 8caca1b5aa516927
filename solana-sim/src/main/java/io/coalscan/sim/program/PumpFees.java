package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Effect;
import io.coalscan.sim.chain.Instruction.Meta;
import io.coalscan.sim.chain.Instruction.Step;
import java.util.List;

/** The fee program that pump's venues ask before every trade. */
final class PumpFees {
    private PumpFees() {}

    static Instruction get(Address config, Address venue, int lp, int protocol, int creator) {
        byte[] data = new Bytes()
                .raw(0xe7, 0x25, 0x7e, 0x55, 0xcf, 0x5b, 0x3f, 0x34)
                .bool(true)
                .zeros(24)
                .done();
        byte[] answer = new Bytes().u64(lp).u64(protocol).u64(creator).done();
        return new Instruction(
                Venues.PUMP_FEES,
                List.of(Meta.readonly(config), Meta.readonly(venue)),
                data,
                3_136,
                List.of(new Step.Log("Program log: Instruction: GetFees"), new Step.Return(answer)),
                Effect.NONE);
    }
}
