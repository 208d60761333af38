namespace ArtistFirst.C2pa;

/// <summary>What validation found so far, in the order in which it was found.</summary>
internal sealed class StatusLog
{
    private readonly List<ValidationStatus> _statuses = [];

    public IReadOnlyList<ValidationStatus> Statuses => _statuses;

    public bool HasFailures { get; private set; }

    /// <summary>The ingredient in whose manifest things are found now; null for the active manifest.</summary>
    public string? IngredientUrl { get; set; }

    public void Add(string code, string explanation, string? url = null) => Add(new ValidationStatus(code, explanation, url));

    public void Add(ValidationStatus status)
    {
        _statuses.Add(status with { IngredientUrl = IngredientUrl });
        HasFailures |= status.Kind == ValidationKind.Failure;
    }
}
