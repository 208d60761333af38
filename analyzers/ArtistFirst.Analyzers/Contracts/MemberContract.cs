namespace ArtistFirst.Analyzers;

/// <summary>What is known about a member: that it checks, that it loads, what it does to audio on its way out, and whether it puts a use on record.</summary>
internal sealed class MemberContract(CheckContract? check, LoadContract? load, CreditContract? credit = null, ValuePath? records = null)
{
    public CheckContract? Check { get; } = check;

    public LoadContract? Load { get; } = load;

    public CreditContract? Credit { get; } = credit;

    /// <summary>What tells the recording whose use the member puts on record; null where it does not.</summary>
    public ValuePath? Records { get; } = records;

    /// <summary>Whether the member gets audio from outside, of which nobody knows what it is.</summary>
    public bool IsRemote => Load is { Origin: LoadOrigin.Remote };
}
