namespace ArtistFirst.C2pa;

/// <summary>The answer for one use: allowed, not allowed, or under conditions, which without more means not allowed.</summary>
public sealed record TrainingChoice
{
    private TrainingChoice(string use, string? constraint)
    {
        Use = use;
        Constraint = constraint;
    }

    /// <summary>Anyone may.</summary>
    public static TrainingChoice Allowed { get; } = new("allowed", null);

    /// <summary>Nobody may without asking.</summary>
    public static TrainingChoice NotAllowed { get; } = new("notAllowed", null);

    /// <summary><c>allowed</c>, <c>notAllowed</c> or <c>constrained</c>.</summary>
    public string Use { get; }

    /// <summary>The conditions, or where to read them; null where there are none.</summary>
    public string? Constraint { get; }

    /// <summary>Only those may who meet conditions.</summary>
    /// <param name="constraint">The conditions, or where to read them; not empty.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The conditions are empty.</exception>
    public static TrainingChoice Constrained(string constraint)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(constraint);
        return new TrainingChoice("constrained", constraint);
    }
}
