using ArtistFirst.C2pa;

namespace ArtistFirst.Cli;

/// <summary>What machines that learn may do with an output.</summary>
internal sealed record TrainingView(string GenerativeTraining, string Training, string Inference, string DataMining)
{
    public static TrainingView Of(TrainingChoices choices) => new(Tell(choices.GenerativeTraining), Tell(choices.Training), Tell(choices.Inference), Tell(choices.DataMining));

    private static string Tell(TrainingChoice choice) => choice.Constraint is null ? choice.Use : $"{choice.Use}: {choice.Constraint}";
}
