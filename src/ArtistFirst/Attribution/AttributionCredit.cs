namespace ArtistFirst;

/// <summary>
/// Who did what, and how much of it was AI's. Where people and a model have parts in one role, they are two credits, as services show them. Names and party ids stand in the output for everybody to read:
/// credit people by the names that they are credited by, and by public identifiers.
/// </summary>
/// <param name="Name">The name as it is to be displayed, 1 to 256 characters.</param>
/// <param name="Role">What they did.</param>
public sealed record AttributionCredit(string Name, CreditRole Role)
{
    internal const int MaxName = 256;

    /// <summary>The name as it is to be displayed.</summary>
    /// <exception cref="ArgumentException">It is empty or white space, or has more than 256 characters.</exception>
    public string Name { get; init => field = Checked(value); } = Checked(Name);

    /// <summary>What they did.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is <see cref="CreditRole.None"/> or unknown.</exception>
    public CreditRole Role { get; init => field = Checked(value); } = Checked(Role);

    /// <summary>Their identifier, where it is known.</summary>
    public PartyId? Party { get; init; }

    /// <summary>How much of it was AI's.</summary>
    /// <value>The default is <see cref="AiContribution.None"/>: a person's work.</value>
    public AiContribution Ai { get; init; }

    /// <summary>The source that they are credited for.</summary>
    /// <value>The default is none: the output itself.</value>
    public Isrc Recording { get; init; }

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Length <= MaxName ? name : throw new ArgumentException($"Expected a name of at most {MaxName} characters; it has {name.Length}.", nameof(name));
    }

    private static CreditRole Checked(CreditRole role) => role is > CreditRole.None and <= CreditRole.MasteringEngineer
        ? role
        : throw new ArgumentOutOfRangeException(nameof(role), role, "Expected what they did, such as Artist or Composer.");
}
