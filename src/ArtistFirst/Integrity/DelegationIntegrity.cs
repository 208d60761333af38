namespace ArtistFirst;

/// <summary>Whether a delegation says what it must.</summary>
internal static class DelegationIntegrity
{
    public static RegisterFault? Check(VoiceDelegation delegation, RowPath path, RegisterNames names) =>
        names.RequireParty(delegation.Person, path, "person")
        ?? names.RequireParty(delegation.Delegate, path, "delegate")
        ?? names.RequireParty(delegation.SignedBy, path, "signedBy")
        ?? names.RequireDocument(delegation.Document, path, "document")
        ?? RegisterNames.RequireForward(delegation.From, delegation.Until, path)
        ?? (delegation.Uses == Uses.None ? path.Fault("uses", "at least one use", "none") : null);
}
