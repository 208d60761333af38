namespace ArtistFirst;

/// <summary>
/// One party's recorded yes or no. Statements are never changed: a withdrawal is a statement of its own. The time is half-open,
/// [<see cref="From"/>, <see cref="Until"/>), and never begins before the statement was recorded.
/// </summary>
public sealed record ConsentStatement
{
    /// <summary>The statement's id, unique in the register.</summary>
    public required string Id { get; init; }

    /// <summary>Whose statement it is: the party with the claim. Null only for signals of unknown origin.</summary>
    public PartyId? Party { get; init; }

    /// <summary>Who made it for the party: an estate, a guardian, a label under contract. Null: the party itself.</summary>
    public PartyId? GivenBy { get; init; }

    /// <summary>For which side the party speaks. <see cref="Side.None"/> only for signals, which speak to all sides, and withdrawals, which have the side of what they withdraw.</summary>
    public Side Side { get; init; }

    /// <summary>What it speaks of. Null only for withdrawals.</summary>
    public StatementSubject? Subject { get; init; }

    /// <summary>To which uses. A yes to one use is never a yes to another; a no to train.generative is also one to train.finetune and voice.clone.</summary>
    public Uses Uses { get; init; }

    /// <summary>Yes, no, or no longer.</summary>
    public required StatementEffect Effect { get; init; }

    /// <summary>The id of the statement that is withdrawn. Null unless <see cref="Effect"/> is <see cref="StatementEffect.Withdraw"/>.</summary>
    public string? Withdraws { get; init; }

    /// <summary>How far it reaches. A yes states it; null in a no means everything.</summary>
    public StatementScope? Scope { get; init; }

    /// <summary>From this instant on (UTC), yet not before <see cref="RecordedAt"/>; null: from then.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until just before this instant (UTC); null: until it is withdrawn, for voice and likeness at most as long as the cap.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When the register received it (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What a yes asks for in return.</summary>
    public Duties Duties { get; init; }

    /// <summary>What becomes of models and outputs when a yes is withdrawn.</summary>
    public AfterRevocation AfterRevocation { get; init; }

    /// <summary>How the statement reached the register.</summary>
    public required StatementSource Source { get; init; }

    /// <summary>For signals: which, and where it was found, such as <c>tdmrep https://label.example/.well-known/tdmrep.json</c>.</summary>
    public string? Signal { get; init; }

    /// <summary>The id of the document it rests on.</summary>
    public string? Document { get; init; }

    /// <summary>The id of the delegation under which <see cref="GivenBy"/> speaks for a person's voice or likeness.</summary>
    public string? Delegation { get; init; }

    /// <summary>Who made it: <see cref="GivenBy"/>, or the party itself.</summary>
    internal PartyId? Giver => GivenBy ?? Party;

    /// <summary>The first instant at which it counts: not before the register had it.</summary>
    internal DateTimeOffset EffectiveFrom => From > RecordedAt ? From.Value : RecordedAt;

    /// <summary>How far it reaches: without a stated scope a no reaches everything, a yes nothing.</summary>
    internal StatementScope Reach => Scope ?? (Effect == StatementEffect.Deny ? StatementScope.Everything : StatementScope.Nothing);

    /// <summary>The uses it speaks of; for a no with those that it implies.</summary>
    internal Uses EffectiveUses => Effect == StatementEffect.Deny ? RequiredSides.ImpliedByDeny(Uses) : Uses;

    /// <summary>The people's word for it in messages, such as <c>statement st-17 (document deal-4)</c>.</summary>
    public override string ToString() => Document is null ? $"statement {Id}" : $"statement {Id} (document {Document})";
}
