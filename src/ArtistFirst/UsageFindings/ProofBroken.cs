namespace ArtistFirst;

/// <summary>A proof does not lead from the event to the checkpoint.</summary>
internal static class ProofBroken
{
    public static readonly FindingRule Rule = new(4006, "The proof does not lead to the checkpoint");

    public static Finding Found(long index, long size) => Rule.Found(
        $"The event should stand at position {index} of the {size} entries under the checkpoint; the hashes of the proof do not lead there. The event, the position or the proof was changed: ask the ledger's operator for a new proof.");

    public static Finding FoundOther(Sha256Hash expected, Sha256Hash came) => Rule.Found(
        $"Expected the event with the hash {expected}, as the statement says; the proof is of the event {came}. Ask the ledger's operator for the proof of the statement's line.");

    public static Finding Found(UsageFormatException broken) => Rule.Found($"{broken.Message} Ask the ledger's operator for the proof again.");
}
