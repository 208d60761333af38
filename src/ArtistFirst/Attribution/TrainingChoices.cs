using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// What machines that learn may do with an output (CAWG Training and Data Mining 1.1). Of several sources the most restrictive answer counts for each use; what is not said counts as not allowed.
/// </summary>
public sealed record TrainingChoices
{
    /// <summary>Nothing is allowed.</summary>
    public static TrainingChoices NotAllowed { get; } = new();

    /// <summary>Training of models that generate.</summary>
    public TrainingChoice GenerativeTraining { get; init; } = TrainingChoice.NotAllowed;

    /// <summary>Training of other models.</summary>
    public TrainingChoice Training { get; init; } = TrainingChoice.NotAllowed;

    /// <summary>Input to a trained model.</summary>
    public TrainingChoice Inference { get; init; } = TrainingChoice.NotAllowed;

    /// <summary>Extraction of patterns and data.</summary>
    public TrainingChoice DataMining { get; init; } = TrainingChoice.NotAllowed;

    /// <summary>The choices that hold where both these and others have to be kept: for each use the stricter answer.</summary>
    /// <param name="other">The others.</param>
    public TrainingChoices And(TrainingChoices other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TrainingChoices
        {
            GenerativeTraining = Stricter(GenerativeTraining, other.GenerativeTraining),
            Training = Stricter(Training, other.Training),
            Inference = Stricter(Inference, other.Inference),
            DataMining = Stricter(DataMining, other.DataMining),
        };
    }

    // Two conditions both have to be met; one that says nothing else is a no (CAWG Training and Data Mining 1.1).
    private static TrainingChoice Stricter(TrainingChoice left, TrainingChoice right) => (Rank(left), Rank(right)) switch
    {
        (1, 1) when !string.Equals(left.Constraint, right.Constraint, StringComparison.Ordinal) => TrainingChoice.Constrained($"{left.Constraint} {right.Constraint}"),
        var (first, second) => first <= second ? left : right,
    };

    private static int Rank(TrainingChoice choice) => choice.Use switch
    {
        "allowed" => 2,
        "constrained" when choice.Constraint is not null => 1,
        _ => 0,
    };
}
